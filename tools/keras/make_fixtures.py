"""Runs the real HierarchicalAttention and MultiModalEmbedding of fusionlab-learn on real Keras and
writes down what went in and came out, for the unit tests to compare with.

    .venv/bin/python tools/keras/make_fixtures.py

Writes layer.safetensors, embedding.safetensors and versions.json below src/model/layers/fixtures.
See README.md for what is in them.
"""

import json
import platform
from importlib.metadata import version
from pathlib import Path

from quiet import tf  # first: keeps TensorFlow's notices and GPUs out
import keras
import numpy as np
from fusionlab.nn.components import HierarchicalAttention, MultiModalEmbedding
from keras.src.backend import set_keras_mask
from safetensors.numpy import save_file

from cases import CASES, EMBEDDINGS
from names import BRANCHES, weight_names

FIXTURES = Path(__file__).parents[2] / "src/model/layers/fixtures"
PACKAGES = ["keras", "tensorflow-cpu", "fusionlab-learn", "numpy", "h5py", "safetensors"]


def make_layer(case, rng):
    """The real layer with its own first kernels (times `gain`) and biases that are not zero."""
    layer = HierarchicalAttention(units=case.units, num_heads=case.heads)
    layer([np.zeros((1, case.steps, case.short_width), "f4"), np.zeros((1, case.steps, case.long_width), "f4")])
    weights = [
        (w * case.gain if w_path.endswith("kernel") else rng.normal(0, 0.3, w.shape)).astype("f4")
        for w, w_path in zip(layer.get_weights(), [v.path for v in layer.weights])
    ]
    layer.set_weights(weights)
    return layer


def pair_mask(mask):
    """(B, T) to (B, T, T): a masked step neither attends nor is attended to."""
    return None if mask is None else mask[:, :, None] & mask[:, None, :]


def branch(layer, name, x, mask, causal):
    """One branch, by the sub-layers of the real layer, which takes no option for the causal mask."""
    hidden = getattr(layer, f"{name}_term_dense")(x)
    attention = getattr(layer, f"{name}_term_attention")
    output = attention(hidden, hidden, attention_mask=pair_mask(mask), use_causal_mask=causal)
    return output, maps_in_use(attention, hidden, mask, causal), scores_on_request(attention, hidden, mask, causal)


def maps_in_use(attention, hidden, mask, causal):
    """(B, H, T, T): the maps behind `output`. Keras does not give out those of its usual path, so the identity
    takes the place of the values: what comes out is the map itself."""
    full = attention._compute_attention_mask(hidden, hidden, attention_mask=pair_mask(mask), use_causal_mask=causal)
    batch, steps, _ = hidden.shape
    identity = tf.broadcast_to(tf.eye(steps)[None, :, None, :], (batch, steps, attention.num_heads, steps))
    rows, _ = attention._compute_attention(
        attention._query_dense(hidden), attention._key_dense(hidden), identity, attention_mask=full
    )
    return tf.transpose(rows, (0, 2, 1, 3))


def scores_on_request(attention, hidden, mask, causal):
    _, scores = attention(
        hidden, hidden, attention_mask=pair_mask(mask), use_causal_mask=causal, return_attention_scores=True
    )
    return scores


def whole_layer(layer, case, inputs, masks):
    """Z by one call of the real layer; masks reach it the Keras way, attached to the inputs."""
    tensors = [tf.identity(x) for x in inputs]
    for tensor, mask in zip(tensors, masks):
        if mask is not None:
            set_keras_mask(tensor, tf.constant(mask))
    return layer(tensors)


def run(case, index):
    rng = np.random.default_rng(1000 + index)
    keras.utils.set_random_seed(1000 + index)
    layer = make_layer(case, rng)
    inputs = [
        rng.normal(0, 1, (case.batch, case.steps, width)).astype("f4") for width in (case.short_width, case.long_width)
    ]
    masks = [case.mask(name, rng) for name in BRANCHES]
    seed = rng.normal(0, 1, (case.batch, case.steps, case.units)).astype("f4")

    with tf.GradientTape() as tape:
        outputs, maps, scores = zip(*[branch(layer, n, x, m, case.causal) for n, x, m in zip(BRANCHES, inputs, masks)])
        z = outputs[0] + outputs[1] if case.causal else whole_layer(layer, case, inputs, masks)
        loss = tf.reduce_sum(z * seed)
    gradients = tape.gradient(loss, layer.trainable_weights)

    np.testing.assert_allclose(z, outputs[0] + outputs[1], rtol=1e-5, atol=1e-5)
    for mask, in_use, asked in zip(masks, maps, scores):
        check_maps(case, mask, np.array(in_use), np.array(asked))

    arrays = {"loss_seed": seed, "output": np.array(z)}
    for name, x, mask, output, used in zip(BRANCHES, inputs, masks, outputs, maps):
        arrays |= {f"{name}_input": x, f"{name}_output": np.array(output), f"{name}_maps": np.array(used)}
        if mask is not None:
            arrays[f"{name}_mask"] = mask.astype("u1")
    for name, weight, gradient in zip(weight_names(), layer.get_weights(), gradients, strict=True):
        arrays |= {f"weights/{name}": weight, f"gradients/{name}": np.array(gradient)}
    return {f"{case.name}/{key}": np.ascontiguousarray(value) for key, value in arrays.items()}


def check_maps(case, mask, in_use, on_request):
    """Both paths of Keras agree, save for rows without any key: 1 / T in use, 0 in the scores on request."""
    allowed = np.ones((case.batch, case.steps, case.steps), bool) if mask is None else pair_mask(mask)
    allowed = allowed & np.tri(case.steps, dtype=bool) if case.causal else allowed
    empty = np.broadcast_to(~allowed.any(-1)[:, None, :], in_use.shape[:3])
    np.testing.assert_allclose(in_use[~empty], on_request[~empty], rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(on_request[empty], 0)
    np.testing.assert_allclose(in_use[empty], 1 / case.steps, rtol=1e-6)


def run_embedding(name, widths, units, index):
    rng = np.random.default_rng(5000 + index)
    layer = MultiModalEmbedding(units)
    inputs = [tf.constant(rng.normal(0, 1, (2, 3, width)).astype("f4")) for width in widths]
    layer(inputs)
    layer.set_weights([rng.normal(0, 1, w.shape).astype("f4") for w in layer.get_weights()])
    seed = rng.normal(0, 1, (2, 3, len(widths) * units)).astype("f4")
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        output = layer(inputs)
        loss = tf.reduce_sum(output * seed)
    gradients, input_gradients = tape.gradient(loss, (layer.trainable_weights, inputs))
    arrays = {"output": np.array(output), "loss_seed": seed}
    arrays |= {f"input/{i}": np.array(x) for i, x in enumerate(inputs)}
    arrays |= {f"input_gradient/{i}": np.array(g) for i, g in enumerate(input_gradients)}
    arrays |= {f"weights/{i}": w for i, w in enumerate(layer.get_weights())}
    arrays |= {f"gradients/{i}": np.array(g) for i, g in enumerate(gradients)}
    return {f"{name}/{key}": np.ascontiguousarray(value) for key, value in arrays.items()}


def main():
    FIXTURES.mkdir(exist_ok=True)
    arrays = {}
    for index, case in enumerate(CASES):
        arrays |= run(case, index)
    save_file(arrays, FIXTURES / "layer.safetensors", {"cases": json.dumps([case.facts() for case in CASES])})

    embeddings = {}
    for index, (name, widths, units) in enumerate(EMBEDDINGS):
        embeddings |= run_embedding(name, widths, units, index)
    save_file(embeddings, FIXTURES / "embedding.safetensors")

    made_by = {"python": platform.python_version()} | {name: version(name) for name in PACKAGES}
    (FIXTURES / "versions.json").write_text(json.dumps(made_by, indent=2) + "\n")
    print(f"{len(CASES)} cases of HierarchicalAttention, {len(EMBEDDINGS)} of MultiModalEmbedding")


if __name__ == "__main__":
    main()
