"""Training the layer as an expert would write it in PyTorch: all that is linear before the softmax is multiplied out, so that
scores and means are as wide as the input and not as the units. The same losses as `train.py`, by fewer products."""

import math

import torch

from layer import first_message, serve, tensor
from train import train


def folded_branch(x, weights, heads, units):
    """One branch's output, `(B·T, U)`."""
    dense, dense_bias, query, query_bias, key, _, value, value_bias, out, out_bias = weights
    batch, steps, width = x.shape
    across = heads * units
    joint = torch.cat([dense, dense_bias[None]])
    ones = torch.cat([torch.zeros(width, 1), torch.ones(1, 1)])

    def per_head(rows, kernel):
        return (rows @ kernel.reshape(units, across)).reshape(-1, heads, units).transpose(0, 1)

    queries = per_head(joint, query) + ones * query_bias.reshape(heads, 1, units)
    keys = per_head(dense, key)
    values = per_head(joint, value) + ones * value_bias.reshape(heads, 1, units)
    scores = queries @ keys.transpose(1, 2) / math.sqrt(units)
    outputs = (values[:, :width] @ out).reshape(heads * width, units)
    constant = out_bias + values[:, width].reshape(1, across) @ out.reshape(across, units)

    flat = torch.cat([x.reshape(batch * steps, width), torch.ones(batch * steps, 1)], 1)
    asked = (flat @ scores.transpose(0, 1).reshape(width + 1, heads * width)).reshape(batch, steps, heads, width)
    asked = asked.transpose(1, 2).reshape(batch, heads * steps, width)
    maps = torch.softmax(asked @ x.transpose(1, 2), dim=-1)
    means = (maps @ x).reshape(batch, heads, steps, width).transpose(1, 2).reshape(batch * steps, heads * width)
    return means @ outputs + constant


def main():
    request, weights, _ = first_message()
    batch, steps, heads, units = (request[name] for name in ("batch", "steps", "heads", "units"))
    inputs = [tensor(request[name]["values"], (batch, steps, request[name]["width"])) for name in ("short", "long")]

    def output():
        of_branch = [weights[0:2] + weights[4:12], weights[2:4] + weights[12:20]]
        first, second = [folded_branch(x, w, heads, units) for x, w in zip(inputs, of_branch)]
        return (first + second).reshape(batch, steps, units)

    serve(*train(request, weights, output))


if __name__ == "__main__":
    main()
