/** The layer in plain Keras, for scripts that rebuild it; they import `keras` and, from it, `layers`. */
export const KERAS_LAYER = `@keras.saving.register_keras_serializable("headlight")
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
    return None if mask is None else mask[:, :, None] & mask[:, None, :]`;
