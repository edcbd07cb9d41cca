"""Some rows of a branch in float64, and how far others are from them."""

import math

import torch


def rows_of(x, weights, heads, units, rows):
    """Maps `(B, H, rows, T)` and output `(B, rows, U)` in float64, by the layer's definition."""
    x = x.double()
    dense, dense_bias, query, query_bias, key, key_bias, value, value_bias, out, out_bias = [each.double() for each in weights]
    hidden = x @ dense + dense_bias

    def part(of, kernel, bias):
        flat = of @ kernel.reshape(units, heads * units) + bias.reshape(-1)
        return flat.reshape(of.shape[0], -1, heads, units).transpose(1, 2)

    chosen = torch.as_tensor(rows, device=x.device)
    scores = part(hidden[:, chosen], query, query_bias) @ part(hidden, key, key_bias).transpose(2, 3)
    maps = torch.softmax(scores / math.sqrt(units), dim=-1)
    mixed = (maps @ part(hidden, value, value_bias)).transpose(1, 2).reshape(x.shape[0], len(rows), heads * units)
    return maps, mixed @ out.reshape(heads * units, units) + out_bias


def apart(sample, given, x, weights):
    """Of a sample of `gpu.mjs`: the largest error of its weights, and of its output relative to the largest number of it."""
    sizes = sample["sizes"]
    maps, output = rows_of(x, weights, sizes["heads"], sizes["units"], sample["rows"])
    found = {}
    if sample["maps"]:
        (first, last), (left, right) = sample["heads"], sample["columns"]
        part = maps[:, first:last, :, left:right]
        found["maps"] = gap(given.tensor(sample["maps"], part.shape), part)
    if sample["output"]:
        found["output"] = gap(given.tensor(sample["output"], output.shape), output) / output.abs().max().item()
    return found


def gap(ours, exact):
    # Not a number is never near.
    return (ours.double() - exact).abs().nan_to_num(nan=float("inf")).max().item()
