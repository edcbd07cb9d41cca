"""Trains the real HierarchicalAttention by real Keras' optimisers and writes down the losses, for the unit tests to compare with.

    .venv/bin/python tools/keras/make_training.py

Writes training.safetensors below src/model/kernels/training/fixtures: for the layer alone and for a whole model, the inputs and
targets of all windows, the weights that training starts from, and 100 losses for each optimiser. Batch i takes the windows
(5 i + 3 j) mod 12, j = 0 to 5. See README.md.
"""

from pathlib import Path

from quiet import tf  # first: keeps TensorFlow's notices and GPUs out
import keras
import numpy as np
from fusionlab.nn.components import HierarchicalAttention
from safetensors.numpy import save_file

from names import weight_names
from plain import LearnedNormalization

FIXTURES = Path(__file__).parents[2] / "src/model/kernels/training/fixtures"
WINDOWS, BATCH, STEPS, UNITS, HEADS, TRAINED = 12, 6, 10, 8, 2, 100

OPTIMISERS = {
    "adam": lambda: keras.optimizers.Adam(0.001),
    "adam_fast": lambda: keras.optimizers.Adam(0.01),
    "adam_clipped": lambda: keras.optimizers.Adam(0.001, global_clipnorm=0.05, weight_decay=0.1),
    "momentum": lambda: keras.optimizers.SGD(0.03, momentum=0.9),
}


class LayerAlone:
    """The mean square of what Z lacks to drawn numbers."""

    widths = {"short": 3, "long": 4}
    target = (WINDOWS, STEPS, UNITS)

    def __init__(self):
        self.layer = HierarchicalAttention(units=UNITS, num_heads=HEADS)
        self.layers = [self.layer]

    def __call__(self, short, long):
        return self.layer([short, long])


class WholeModel:
    """Normalisation and embedding of the first four short columns, two more beside them, a normalised long branch, the last step
    read out by a Dense."""

    widths = {"short": 6, "long": 3}
    target = (WINDOWS, 3)

    def __init__(self):
        self.short = LearnedNormalization()
        self.embedding = keras.layers.Dense(3, activation="relu")
        self.long = LearnedNormalization()
        self.layer = HierarchicalAttention(units=UNITS, num_heads=HEADS)
        self.read_out = keras.layers.Dense(3)
        self.layers = [self.short, self.embedding, self.long, self.layer, self.read_out]

    def __call__(self, short, long):
        embedded = self.embedding(self.short(short[..., :4]))
        z = self.layer([tf.concat([embedded, short[..., 4:]], -1), self.long(long)])
        return self.read_out(z[:, -1])


def flat_weights(layers):
    return np.concatenate([w.ravel() for layer in layers for w in layer.get_weights()])


def start(layers, rng):
    """Keras' own kernels, biases that are not zero, spreads about one."""
    for layer in layers:
        layer.set_weights(
            [
                w if w.ndim > 1 and np.any(w) and not path.endswith("bias") else rng.normal(float(path.endswith("stddev")), 0.2, w.shape)
                for w, path in zip(layer.get_weights(), [v.path for v in layer.weights])
            ]
        )


def losses_of(model, data, optimiser):
    variables = [v for layer in model.layers for v in layer.trainable_variables]
    optimiser.build(variables)

    @tf.function
    def step(short, long, target):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(short, long) - target))
        optimiser.apply(tape.gradient(loss, variables), variables)
        return loss

    batches = [[(5 * i + 3 * j) % WINDOWS for j in range(BATCH)] for i in range(TRAINED)]
    return np.array([step(*(data[name][windows] for name in ("short", "long", "target"))) for windows in batches], "f4")


def main():
    keras.utils.set_random_seed(7)
    rng = np.random.default_rng(7)
    arrays = {}
    for name, make in (("layer", LayerAlone), ("model", WholeModel)):
        model = make()
        data = {branch: rng.normal(0, 1, (WINDOWS, STEPS, width)).astype("f4") for branch, width in make.widths.items()}
        data["target"] = rng.normal(0, 0.6, make.target).astype("f4")
        model(data["short"], data["long"])
        assert len(model.layer.weights) == len(weight_names())
        start(model.layers, rng)
        weights = flat_weights(model.layers)
        arrays |= {f"{name}/{key}": value for key, value in data.items()} | {f"{name}/weights": weights}
        begin = [layer.get_weights() for layer in model.layers]
        for optimiser, build in OPTIMISERS.items():
            for layer, values in zip(model.layers, begin):
                layer.set_weights(values)
            losses = losses_of(model, data, build())
            print(f"{name} {optimiser}: {losses[0]:.4f} to {losses[-1]:.4f}")
            arrays[f"{name}/{optimiser}"] = losses
    FIXTURES.mkdir(exist_ok=True)
    save_file(arrays, FIXTURES / "training.safetensors")


if __name__ == "__main__":
    main()
