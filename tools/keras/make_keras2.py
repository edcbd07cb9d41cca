"""What needs Keras 2, in the environment that fusionlab-learn itself asks for (requirements-keras2.txt):
its LearnedNormalization, which cannot be built on Keras 3, and a weights file of Keras 2.

    python tools/keras/make_keras2.py

Also runs the real HierarchicalAttention there on every case of layer.safetensors that has no causal mask and
prints how far Keras 2 is from what Keras 3 gave.
"""

import json
from importlib.metadata import version
from pathlib import Path

from quiet import tf
import numpy as np
from fusionlab.nn.components import HierarchicalAttention, LearnedNormalization
from safetensors import safe_open
from safetensors.numpy import save_file

from names import BRANCHES, weight_names

MODEL = Path(__file__).parents[2] / "src/model"
LAYERS, WEIGHTS = MODEL / "layers/fixtures", MODEL / "weights/fixtures"


def normalisation():
    rng = np.random.default_rng(11)
    arrays = {}
    for name, shape in [("one", (2, 3, 1)), ("some", (2, 5, 4)), ("many", (1, 2, 30))]:
        x, seed = (rng.normal(0, 1, shape).astype("f4") for _ in range(2))
        layer = LearnedNormalization()
        layer(x)
        weights = [rng.normal(0, 1, shape[-1:]).astype("f4"), rng.uniform(0.2, 2, shape[-1:]).astype("f4")]
        weights[1][0] = 0 if name == "some" else weights[1][0]
        layer.set_weights(weights)
        inputs = tf.constant(x)
        with tf.GradientTape() as tape:
            tape.watch(inputs)
            output = layer(inputs)
            loss = tf.reduce_sum(output * seed)
        (mean, stddev), input_gradient = tape.gradient(loss, (layer.trainable_weights, inputs))
        case = {"input": x, "loss_seed": seed, "output": output, "input_gradient": input_gradient}
        case |= {"weights/mean": weights[0], "weights/stddev": weights[1]}
        case |= {"gradients/mean": mean, "gradients/stddev": stddev}
        arrays |= {f"{name}/{key}": np.array(value) for key, value in case.items()}
    save_file(arrays, LAYERS / "normalisation.safetensors", {"tensorflow": tf.__version__})


def weights_file():
    """The layer of named.safetensors in a model of Keras 2, saved as .h5."""
    with safe_open(WEIGHTS / "named.safetensors", "numpy") as file:
        weights = [file.get_tensor(name) for name in weight_names()]
    (short, units), (long, _) = weights[0].shape, weights[2].shape
    inputs = [tf.keras.Input((5, short)), tf.keras.Input((5, long))]
    model = tf.keras.Model(inputs, HierarchicalAttention(units, weights[4].shape[1])(inputs))
    model.set_weights(weights)
    model.save_weights(WEIGHTS / "keras2.h5")


def compare():
    worst = {"usual": 0.0, "no key": 0.0}
    with safe_open(LAYERS / "layer.safetensors", "numpy") as file:
        for case in json.loads(file.metadata()["cases"]):
            if case["causal"]:
                continue
            get = lambda key: file.get_tensor(f"{case['name']}/{key}")
            inputs = [tf.constant(get(f"{name}_input")) for name in BRANCHES]
            layer = HierarchicalAttention(case["units"], case["heads"])
            layer(inputs)
            layer.set_weights([get(f"weights/{name}") for name in weight_names()])
            total, masked = 0, False
            for name, x in zip(BRANCHES, inputs):
                hidden = getattr(layer, f"{name}_term_dense")(x)
                mask = None
                if case[f"{name}_mask"] != "none":
                    steps = get(f"{name}_mask").astype(bool)
                    mask = steps[:, :, None] & steps[:, None, :]
                    masked |= not mask.any(-1).all()
                total += getattr(layer, f"{name}_term_attention")(hidden, hidden, attention_mask=mask)
            expected = get("output")
            error = np.abs(total - expected).max() / np.abs(expected).max()
            kind = "no key" if masked else "usual"
            worst[kind] = max(worst[kind], float(error))
    print(f"tensorflow {version('tensorflow-cpu')}: largest difference of Z from that of Keras 3, relative:")
    print(f"  {worst['usual']:.1e} where every step has a key, {worst['no key']:.1e} in cases with a step without any")


if __name__ == "__main__":
    normalisation()
    weights_file()
    compare()
