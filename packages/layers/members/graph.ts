import { layers } from "@tensorflow/tfjs-layers";
import { expect } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, expectAbsent, layerInModel } from "./sample";

export const graph: MemberGroup = {
  title: "Graph and names",
  members: [
    {
      reference: ["input", "output"],
      here: ["input", "output"],
      note: "In a model",
      check() {
        const { layer, inputs, output } = layerInModel();
        expect([layer.input, layer.output]).toEqual([inputs, output]);
      },
    },
    {
      reference: ["get_input_at(node)", "get_output_at(node)"],
      here: ["getInputAt(node)", "getOutputAt(node)"],
      note: "",
      check() {
        const { layer, inputs, output } = layerInModel();
        expect([layer.getInputAt(0), layer.getOutputAt(0)]).toEqual([inputs, output]);
      },
    },
    {
      reference: ["get_input_shape_at(node)", "get_output_shape_at(node)"],
      here: ["inboundNodes[node].inputShapes", "inboundNodes[node].outputShapes"],
      note: "",
      check() {
        const [node] = layerInModel().layer.inboundNodes;
        expect([node?.inputShapes, node?.outputShapes]).toEqual([[[null, 5, 3], [null, 5, 6]], [[null, 5, 4]]]);
        expectAbsent("getInputShapeAt", "getOutputShapeAt");
      },
    },
    {
      reference: ["input_mask", "output_mask", "get_input_mask_at", "get_output_mask_at"],
      here: [],
      note: "TensorFlow.js hands masks on while it computes and keeps none in the graph. Give them as third and fourth input: `apply([short, long, shortMask, longMask])`",
      check: () => expectAbsent("inputMask", "outputMask", "getInputMaskAt", "getOutputMaskAt"),
    },
    {
      reference: ["inbound_nodes", "outbound_nodes"],
      here: ["inboundNodes", "outboundNodes"],
      note: "",
      check() {
        const { layer, output } = layerInModel();
        layers.dense({ units: 1 }).apply(output);
        expect([layer.inboundNodes.length, layer.outboundNodes.length]).toEqual([1, 1]);
      },
    },
    {
      reference: ["input_spec"],
      here: ["inputSpec"],
      note: "null: the layer checks its inputs itself, and says what does not fit",
      check() {
        expect(builtLayer().inputSpec).toBeNull();
      },
    },
    {
      reference: ["name"],
      here: ["name"],
      note: "",
      check() {
        expect(new HierarchicalAttention({ units: 1, numHeads: 1, name: "mine" }).name).toBe("mine");
      },
    },
    {
      reference: ["name_scope", "with_name_scope(method)"],
      here: [],
      note: "TensorFlow.js names a weight when it makes it, with the layer's name in front: `weights[i].originalName`",
      check() {
        const layer = builtLayer();
        expect(layer.weights[0]?.originalName).toBe(`${layer.name}/short_term_dense/kernel`);
        expectAbsent("nameScope", "withNameScope");
      },
    },
    {
      reference: ["submodules"],
      here: [],
      note: "The weights lie in the layer itself, so it has no layers inside",
      check: () => expectAbsent("submodules"),
    },
    {
      reference: ["dtype", "dtype_policy", "compute_dtype", "variable_dtype"],
      here: ["dtype"],
      note: "Always `float32`, for weights and computation; another is refused",
      check() {
        expect(builtLayer().dtype).toBe("float32");
        expect(() => new HierarchicalAttention({ units: 1, numHeads: 1, dtype: "int32" })).toThrow("float32, not in int32");
        expectAbsent("dtypePolicy", "computeDtype", "variableDtype");
      },
    },
    {
      reference: ["dynamic"],
      here: [],
      note: "TensorFlow.js computes every layer as it is called; there is no graph to leave",
      check: () => expectAbsent("dynamic"),
    },
    {
      reference: ["stateful"],
      here: ["stateful"],
      note: "false",
      check() {
        expect(builtLayer().stateful).toBe(false);
      },
    },
    {
      reference: ["supports_masking"],
      here: ["supportsMasking"],
      note: "true: masks that a `Masking` layer right before it attaches are heard",
      check() {
        expect(builtLayer().supportsMasking).toBe(true);
      },
    },
  ],
};
