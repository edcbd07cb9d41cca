"""Saves weights with real Keras, NumPy and safetensors, for the unit tests to read.

    .venv/bin/python tools/keras/make_files.py

Writes below src/model/weights/fixtures; expected.safetensors holds the inputs, and for each layer its
20 arrays and its Z. Those of the two companions go with companions.safetensors, which holds their arrays.
"""

from pathlib import Path

from quiet import tf  # noqa: F401  (first)
import keras
import numpy as np
from fusionlab.nn.components import HierarchicalAttention, MultiModalEmbedding
from safetensors.numpy import save_file

from names import weight_names
from plain import LearnedNormalization

FIXTURES = Path(__file__).parents[2] / "src/model/weights/fixtures"
BATCH, STEPS, SHORT, LONG, UNITS, HEADS = 2, 5, 3, 2, 4, 2


def randomise(model, rng):
    model.set_weights([rng.normal(0, 0.5, w.shape).astype("f4") for w in model.get_weights()])


def write_companions():
    rng = np.random.default_rng(8)
    inputs = [keras.Input((STEPS, SHORT)), keras.Input((STEPS, LONG))]
    layers = {"embedding": MultiModalEmbedding(UNITS), "normalization": LearnedNormalization()}
    expected = {}
    for (name, layer), given in zip(layers.items(), [inputs, inputs[0]], strict=True):
        model = keras.Model(given, layer(given))
        randomise(model, rng)
        model.save_weights(FIXTURES / f"{name}.weights.h5")
        expected |= {f"{name}/{i}": array for i, array in enumerate(layer.get_weights())}
    save_file(expected, FIXTURES / "companions.safetensors")


def main():
    FIXTURES.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(7)
    keras.utils.set_random_seed(7)
    short, long = keras.Input((STEPS, SHORT)), keras.Input((STEPS, LONG))
    first, second = HierarchicalAttention(UNITS, HEADS), HierarchicalAttention(UNITS + 1, HEADS + 1)
    one = keras.Model([short, long], first([short, long]))
    joined = keras.layers.Concatenate()([first([short, long]), second([short, long])])
    two = keras.Model([short, long], keras.layers.Dense(1)(joined))
    two.compile("adam", "mse")
    randomise(two, rng)

    one.save_weights(FIXTURES / "one.weights.h5")
    two.save_weights(FIXTURES / "two.weights.h5")
    two.save(FIXTURES / "two.keras")
    one.save(FIXTURES / "one-legacy.h5")

    named = dict(zip(weight_names(), first.get_weights(), strict=True))
    np.savez(FIXTURES / "named.npz", **named)
    np.savez_compressed(FIXTURES / "list.npz", *first.get_weights())
    np.savez(FIXTURES / "double.npz", **{name: array.astype("f8") for name, array in named.items()})
    np.savez(FIXTURES / "half.npz", **{name: array.astype("f2") for name, array in named.items()})
    save_file(named, FIXTURES / "named.safetensors")
    save_file({w.path: np.array(w) for w in two.weights}, FIXTURES / "paths.safetensors")

    inputs = [rng.normal(0, 1, (BATCH, STEPS, width)).astype("f4") for width in (SHORT, LONG)]
    expected = {"short_input": inputs[0], "long_input": inputs[1]}
    for label, layer in [("first", first), ("second", second)]:
        expected[f"{label}/output"] = np.array(layer(inputs))
        expected |= {f"{label}/{name}": array for name, array in zip(weight_names(), layer.get_weights(), strict=True)}
    save_file(expected, FIXTURES / "expected.safetensors")
    write_companions()
    print("wrote", *sorted(path.name for path in FIXTURES.iterdir()))


if __name__ == "__main__":
    main()
