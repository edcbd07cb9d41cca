"""What the reference cannot make on Keras 3, rebuilt there."""

import keras


class LearnedNormalization(keras.layers.Layer):
    """That of fusionlab-learn, whose own `build` calls `add_weight` in the way of Keras 2."""

    def build(self, input_shape):
        width = input_shape[-1:]
        self.mean = self.add_weight(name="mean", shape=width, initializer="zeros")
        self.stddev = self.add_weight(name="stddev", shape=width, initializer="ones")

    def call(self, inputs):
        return (inputs - self.mean) / (self.stddev + 1e-6)
