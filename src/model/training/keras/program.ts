import { KERAS_LAYER } from "../../weights/kerasLayer";

/** `train.py` of the export: the whole model in plain Keras. What it is made of lies beside it, in `task.json` and `data.npz`. */
export const KERAS_PROGRAM = `"""The forecast of a series with hierarchical attention in plain Keras 3, from an export of Headlight.

    pip install keras tensorflow
    python train.py            trains, and saves forecast.keras
    python train.py --check    ends after the comparison

Begins with the same weights and takes the same batches as Headlight did, and prints the first losses beside Headlight's. On
several machines: start it on each, with TF_CONFIG in the environment as TensorFlow wants it
(https://www.tensorflow.org/guide/distributed_training#setting_up_the_tf_config_environment_variable). Each takes its share of every
batch, and the losses stay the same.
"""

import json
import math
import os
import sys

os.environ["KERAS_BACKEND"] = "tensorflow"
import tensorflow as tf

# Before anything else of TensorFlow: it finds the other workers.
STRATEGY = tf.distribute.MultiWorkerMirroredStrategy() if "TF_CONFIG" in os.environ else tf.distribute.get_strategy()

import keras
import numpy as np
from keras import layers

TASK = json.load(open("task.json"))
DATA = dict(np.load("data.npz"))
STEPS, UNITS, HEADS, HORIZON, TARGETS = (TASK[name] for name in ("steps", "units", "heads", "horizon", "targets"))
LEVELS = TASK["levels"]
WORKERS = STRATEGY.num_replicas_in_sync
WORKER = json.loads(os.environ["TF_CONFIG"])["task"]["index"] if WORKERS > 1 else 0


${KERAS_LAYER}


@keras.saving.register_keras_serializable("headlight")
class LearnedNormalization(layers.Layer):
    """(x - mean) / (stddev + 1e-6), both trained, for each column."""

    def build(self, shape):
        self.mean = self.add_weight(shape=(shape[-1],), initializer="zeros", name="mean")
        self.stddev = self.add_weight(shape=(shape[-1],), initializer="ones", name="stddev")

    def call(self, x):
        return (x - self.mean) / (self.stddev + 1e-6)


@keras.saving.register_keras_serializable("headlight")
class ReadOut(layers.Layer):
    """Of Z the last step, the mean of all steps, or every step; as (batch, rows, units)."""

    def __init__(self, kind, **kwargs):
        super().__init__(**kwargs)
        self.kind = kind

    def call(self, z):
        if self.kind == "every":
            return z
        return keras.ops.mean(z, axis=1, keepdims=True) if self.kind == "mean" else z[:, -1:]

    def get_config(self):
        return {**super().get_config(), "kind": self.kind}


def make_model():
    """Takes the blocks of columns of the short branch, then those of the long one, each (batch, steps, columns)."""
    inputs, branches = [], []
    for branch in ("short", "long"):
        parts = []
        for i, block in enumerate(TASK[branch]):
            x = keras.Input((STEPS, block["width"]))
            inputs.append(x)
            if block["normalised"]:
                x = LearnedNormalization(name=f"{branch}_{i}_normalisation")(x)
            if block["embedded"]:
                x = layers.Dense(block["embedded"], activation="relu", name=f"{branch}_{i}_embedding")(x)
            parts.append(x)
        branches.append(parts[0] if len(parts) == 1 else layers.Concatenate()(parts))
    z = HierarchicalAttention(UNITS, HEADS, TASK["causal"], name="attention")(branches)
    read = ReadOut(TASK["readOut"])(z)
    return keras.Model(inputs, layers.Dense(HORIZON * TARGETS * len(LEVELS), name="dense")(read))


def start(model):
    """The weights that Headlight began with, in the order in which they were written."""
    arrays = iter([DATA[f"weights/{i}"] for i in range(TASK["arrays"])])
    fronts = [f"{branch}_{i}_{part}" for branch in ("short", "long") for i in range(len(TASK[branch])) for part in ("normalisation", "embedding")]
    known = {layer.name for layer in model.layers}
    for name in [*(name for name in fronts if name in known), "attention", "dense"]:
        layer = model.get_layer(name)
        layer.set_weights([next(arrays) for _ in layer.get_weights()])


def rows(view, ends, steps):
    """Rows of a table by window and step, (batch, steps): the window that ends with row i has the index i."""
    return view["first"] + ends[:, None] * view["window"] + np.asarray(steps)[None] * view["step"]


def inputs_of(ends):
    blocks = []
    for block in TASK["short"] + TASK["long"]:
        values = DATA[block["view"]["table"]][rows(block["view"], ends, range(STEPS))]
        if block["shift"]:
            values = values - DATA[block["shift"]["table"]][rows(block["shift"], ends, [0])]
        blocks.append(values.astype("float32"))
    return blocks


def wanted_of(ends):
    """What is to come out less the base, (batch, rows, horizon * targets)."""
    steps = range(TASK["judgedFrom"], STEPS) if TASK["readOut"] == "every" else [STEPS - 1]
    target = rows(TASK["target"], ends, steps)
    wanted = DATA[TASK["target"]["table"]][target[..., None] + np.arange(HORIZON)]
    if TASK["base"]:
        base = TASK["base"]
        lines = np.arange(HORIZON) % (base["lines"] or HORIZON) * base["line"]
        wanted = wanted - DATA[base["view"]["table"]][rows(base["view"], ends, steps)[..., None] + lines]
    return wanted.reshape(*wanted.shape[:2], -1).astype("float32")


def errors_of(predicted, wanted):
    """One number for each that is forecast; of quantiles, one after the other."""
    error = predicted - tf.tile(wanted, [1, 1, len(LEVELS)])
    if TASK["loss"] == "square":
        return tf.square(error)
    if TASK["loss"] == "absolute":
        return tf.abs(error)
    level = tf.repeat(tf.constant(LEVELS, "float32"), HORIZON * TARGETS)
    return tf.maximum((1 - level) * error, -level * error)


def rate_at(step):
    rate, length = TASK["rate"], TASK["length"]
    rise = TASK["warmUp"] * length
    if step < rise:
        return rate * (step + 1) / max(1, math.ceil(rise))
    if TASK["schedule"] == "constant":
        return rate
    return rate * (1 + math.cos(math.pi * min(1, (step - rise) / max(1, length - rise)))) / 2


def make_optimizer():
    decay = TASK["decay"] or None
    if TASK["momentum"] is None:
        return keras.optimizers.Adam(0.0, weight_decay=decay)
    return keras.optimizers.SGD(0.0, momentum=TASK["momentum"], weight_decay=decay)


with STRATEGY.scope():
    model = make_model()
    optimizer = make_optimizer()
    optimizer.build(model.trainable_variables)
    start(model)


def replica_step(inputs, wanted, windows):
    """The share of a batch of so many windows that this worker has."""
    with tf.GradientTape() as tape:
        predicted = model(inputs, training=True)[:, -wanted.shape[1]:]
        errors = errors_of(predicted, wanted)
        loss = tf.reduce_sum(errors) / (tf.cast(windows, "float32") * errors.shape[1] * errors.shape[2])
    gradients = tape.gradient(loss, [variable.value for variable in model.trainable_variables])
    replicas = tf.distribute.get_replica_context()
    gradients = replicas.all_reduce(tf.distribute.ReduceOp.SUM, gradients)
    if TASK["clip"]:
        gradients, _ = tf.clip_by_global_norm(gradients, TASK["clip"])
    apply(gradients)
    return replicas.all_reduce(tf.distribute.ReduceOp.SUM, loss)


def apply(gradients):
    # Keras adds up what each worker brings; here it is the whole already.
    optimizer.apply([gradient / WORKERS for gradient in gradients], model.trainable_variables)


@tf.function(reduce_retracing=True)
def step_of(inputs, wanted, windows):
    return STRATEGY.run(replica_step, args=(inputs, wanted, windows))


def take(step, ends):
    optimizer.learning_rate.assign(rate_at(step))
    mine = ends[WORKER::WORKERS]
    loss = step_of([tf.constant(x) for x in inputs_of(mine)], tf.constant(wanted_of(mine)), tf.constant(len(ends)))
    return float(loss)


def main():
    ours = DATA["losses"]
    losses = np.array([take(step, ends.astype(int)) for step, ends in enumerate(DATA["batches"])])
    if WORKER == 0:
        print(f"workers: {WORKERS}\\nstep  Keras       Headlight")
        for step, (keras_loss, our_loss) in enumerate(zip(losses, ours)):
            print(f"{step:4d}  {keras_loss:.8f}  {our_loss:.8f}")
    difference = np.max(np.abs(losses - ours) / np.maximum(np.abs(ours), 1e-12))
    print(f"largest difference: {difference:.1e} of the loss")
    if difference > 1e-3:
        raise SystemExit("The losses are not those of Headlight.")
    if "--check" in sys.argv:
        return
    # From here on batches are drawn by NumPy's generator, no longer by Headlight's.
    rng, windows = np.random.default_rng(TASK["seed"]), DATA["windows"].astype(int)
    batch, order = DATA["batches"].shape[1], np.array([], int)
    for step in range(len(losses), TASK["length"]):
        if len(order) < batch:
            order = rng.permutation(windows)
        ends, order = order[:batch], order[batch:]
        loss = take(step, ends)
        if WORKER == 0 and (step + 1) % 100 == 0:
            print(f"step {step + 1}: loss {loss:.6f}")
    if WORKER == 0:
        model.save("forecast.keras")


main()
`;
