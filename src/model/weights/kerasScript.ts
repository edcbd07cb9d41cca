import type { AttentionRequest } from "../attention/attention";
import { KERAS_LAYER } from "./kerasLayer";

/** The script that goes into the export: the layer in plain Keras, with the sizes of `request` filled in. */
export function kerasScript({ units, heads, causal, steps, short, long }: AttentionRequest): string {
  const flag = (value: boolean) => (value ? "True" : "False");
  return `"""Hierarchical attention, rebuilt in plain Keras 3 from an export of Headlight.

    pip install keras tensorflow
    python layer.py

Loads the weights, runs the layer on the exported inputs, and prints how far its output is from
the exported one.
"""

import keras
import numpy as np
from keras import layers

UNITS, HEADS, STEPS, CAUSAL = ${units}, ${heads}, ${steps}, ${flag(causal)}
SHORT_WIDTH, LONG_WIDTH = ${short.width}, ${long.width}


${KERAS_LAYER}


def make_model():
    inputs = [keras.Input((STEPS, SHORT_WIDTH)), keras.Input((STEPS, LONG_WIDTH))]
    model = keras.Model(inputs, HierarchicalAttention(UNITS, HEADS, CAUSAL)(inputs))
    model.load_weights("layer.weights.h5")
    return model


model = make_model()
# When the data outgrow one machine, make the model on all of them (import tensorflow as tf), then compile and fit it:
# with tf.distribute.MultiWorkerMirroredStrategy().scope(): model = make_model()

data = dict(np.load("arrays.npz"))
masks = {name: data[name] > 0.5 for name in ("short_mask", "long_mask") if name in data}
layer = model.layers[-1]
output = np.array(layer([data["short_input"], data["long_input"]], **masks))

difference = np.abs(output - data["output"]).max()
print(f"largest difference from the exported output: {difference:.2e}")
if difference > 1e-4 * max(1.0, np.abs(data["output"]).max()):
    raise SystemExit("The output is not the one that was exported.")
`;
}
