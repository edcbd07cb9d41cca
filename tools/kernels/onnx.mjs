/**
 * The layer as an ONNX file, for a runtime to compare with. Only what that takes of the protobuf wire format
 * (https://protobuf.dev/programming-guides/encoding/) and of `onnx.proto` (field numbers at each message).
 */
const utf8 = new TextEncoder();

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

const whole = (field, value) => [varint(field * 8), varint(value)];
const bytes = (field, content) => [varint(field * 8 + 2), varint(content.length), content];
const text = (field, value) => bytes(field, utf8.encode(value));
const message = (field, parts) => bytes(field, joined(parts.flat()));

function joined(parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const FLOAT = 1;
const INT64 = 7;
const INTS = 7;

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9. */
const tensor = (name, dims, type, data) => [
  ...dims.map((size) => whole(1, size)),
  whole(2, type),
  text(8, name),
  bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
];

/** ValueInfoProto: name 1, type 2; TypeProto.tensor_type 1: elem_type 1, shape 2; dim 1: dim_value 1. */
const described = (name, dims) => [
  text(1, name),
  message(2, [message(1, [whole(1, FLOAT), message(2, dims.map((size) => message(1, [whole(1, size)]).flat()))].map((part) => part.flat()))]),
];

/** NodeProto: input 1, output 2, op_type 4, attribute 5; AttributeProto: name 1, ints 8, type 20. */
const node = (type, inputs, output, perm) => [
  ...inputs.map((name) => text(1, name)),
  text(2, output),
  text(4, type),
  ...(perm ? [message(5, [text(1, "perm"), ...perm.map((axis) => whole(8, axis)), whole(20, INTS)])] : []),
];

/** The layer with the weights of `request`: inputs `short` and `long`; outputs `short_maps`, `long_maps` and `output`. */
export function onnxLayer({ batch, steps, units, heads, weights, short, long }) {
  const nodes = [];
  const constants = [];
  const constant = (name, dims, data, type = FLOAT) => constants.push(tensor(name, dims, type, data));
  const op = (type, inputs, output, perm) => {
    nodes.push(node(type, inputs, output, perm));
    return output;
  };
  const affine = (input, name, dims, index) => {
    constant(`${name}_kernel`, dims, weights[index].values);
    constant(`${name}_bias`, [dims[1]], weights[index + 1].values);
    return op("Add", [op("MatMul", [input, `${name}_kernel`], `${name}_product`), `${name}_bias`], name);
  };
  constant("apart", [4], BigInt64Array.from([batch, steps, heads, units].map(BigInt)), INT64);
  constant("together", [3], BigInt64Array.from([batch, steps, heads * units].map(BigInt)), INT64);
  constant("scale", [], Float32Array.of(1 / Math.sqrt(units)));
  const branches = [["short", short.width, 0, 4], ["long", long.width, 2, 12]].map(([branch, width, dense, attention]) => {
    const x = affine(branch, `${branch}_dense`, [width, units], dense);
    const part = (name, index, perm) => {
      const flat = affine(x, `${branch}_${name}`, [units, heads * units], attention + index);
      return op("Transpose", [op("Reshape", [flat, "apart"], `${flat}_apart`)], `${flat}_turned`, perm);
    };
    const scores = op("MatMul", [part("query", 0, [0, 2, 1, 3]), part("key", 2, [0, 2, 3, 1])], `${branch}_scores`);
    const maps = op("Softmax", [op("Mul", [scores, "scale"], `${branch}_scaled`)], `${branch}_maps`);
    const mixed = op("MatMul", [maps, part("value", 4, [0, 2, 1, 3])], `${branch}_mixed`);
    const turned = op("Transpose", [mixed], `${branch}_turned`, [0, 2, 1, 3]);
    return affine(op("Reshape", [turned, "together"], `${branch}_flat`), `${branch}_output`, [heads * units, units], attention + 6);
  });
  op("Add", branches, "output");
  const map = [batch, heads, steps, steps];
  // GraphProto: node 1, name 2, initializer 5, input 11, output 12.
  const graph = [
    ...nodes.map((each) => message(1, each)),
    text(2, "layer"),
    ...constants.map((each) => message(5, each)),
    message(11, described("short", [batch, steps, short.width])),
    message(11, described("long", [batch, steps, long.width])),
    message(12, described("short_maps", map)),
    message(12, described("long_maps", map)),
    message(12, described("output", [batch, steps, units])),
  ];
  // ModelProto: ir_version 1, graph 7, opset_import 8 (version 2).
  return joined([whole(1, 8), message(7, graph), message(8, [whole(2, 17)])].flat());
}
