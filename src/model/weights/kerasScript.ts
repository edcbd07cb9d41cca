import type { AttentionRequest } from "../attention/attention";

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


@keras.saving.register_keras_serializable("headlight")
class HierarchicalAttention(layers.Layer):
    """Two time scales, each through its own attention; Z is the sum of both."""

    def __init__(self, units, num_heads, causal=False, **kwargs):
        super().__init__(**kwargs)
        self.units, self.num_heads, self.causal = units, num_heads, causal
        self.short_term_dense = layers.Dense(units)
        self.long_term_dense = layers.Dense(units)
        self.short_term_attention = layers.MultiHeadAttention(num_heads, key_dim=units)
        self.long_term_attention = layers.MultiHeadAttention(num_heads, key_dim=units)

    def build(self, input_shapes):
        short, long = input_shapes
        self.short_term_dense.build(short)
        self.long_term_dense.build(long)
        self.short_term_attention.build((*short[:-1], self.units), (*short[:-1], self.units))
        self.long_term_attention.build((*long[:-1], self.units), (*long[:-1], self.units))
        self.built = True

    def call(self, inputs, short_mask=None, long_mask=None):
        short, long = self.short_term_dense(inputs[0]), self.long_term_dense(inputs[1])
        short = self.short_term_attention(short, short, attention_mask=pairs(short_mask), use_causal_mask=self.causal)
        long = self.long_term_attention(long, long, attention_mask=pairs(long_mask), use_causal_mask=self.causal)
        return short + long

    def get_config(self):
        return {**super().get_config(), "units": self.units, "num_heads": self.num_heads, "causal": self.causal}


def pairs(mask):
    """(batch, steps) to (batch, steps, steps): a masked step neither attends nor is attended to."""
    return None if mask is None else mask[:, :, None] & mask[:, None, :]


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
