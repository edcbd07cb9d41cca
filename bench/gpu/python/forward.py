"""The forward pass in PyTorch on the GPU: as its definition reads, as a graph, without maps, and what cannot be beaten."""

import math

import torch
from torch.nn.functional import scaled_dot_product_attention

from layer import branch
from timing import DEVICE, ON_GPU, graphed, tf32, timed

# Bytes of pinned memory that are asked for at most.
LARGEST_COPY = 2**30


def maps_row(branches, heads, units):
    """One branch with its maps; and both, copied to the host, as `layer`."""
    x, weights = branches[0]
    batch, steps, _ = x.shape
    row = {}
    for name, on in [("eager", False), ("eager TF32", True)]:
        tf32(on)
        row[name] = timed(lambda: branch(x, weights, heads, units))
        if ON_GPU and 4 * batch * heads * steps**2 <= LARGEST_COPY:
            row[name.replace("eager", "graph")] = timed(graphed(lambda: branch(x, weights, heads, units)))
    tf32(False)
    shape = (batch, heads, steps, steps)
    maps = torch.empty(shape, device=DEVICE)
    row["fill"] = timed(lambda: maps.fill_(0.5))
    if 4 * maps.numel() <= LARGEST_COPY:
        host = torch.empty(shape, pin_memory=ON_GPU)
        row["copy"] = timed(lambda: host.copy_(maps, non_blocking=True))

        def layer():
            (_, first), (_, second) = [to_host(branch(given, own, heads, units), host) for given, own in branches]
            return (first + second).cpu()

        row["layer"] = timed(layer)
    return row


def to_host(result, host):
    host.copy_(result[0], non_blocking=True)
    return result


def survey_row(branches, heads, units):
    """What gives no maps, overviews or measures: the output alone, by fused attention."""
    x, weights = branches[0]
    row = {}
    for name, on in [("sdpa", False), ("sdpa TF32", True)]:
        tf32(on)
        row[name] = timed(lambda: without_maps(x, weights, heads, units))
    tf32(False)
    return row


def without_maps(x, weights, heads, units):
    dense, dense_bias, query, query_bias, key, key_bias, value, value_bias, out, out_bias = weights
    batch, steps, _ = x.shape
    hidden = torch.addmm(dense_bias, x.reshape(batch * steps, -1), dense)

    def part(kernel, bias):
        flat = torch.addmm(bias.reshape(-1), hidden, kernel.reshape(units, heads * units))
        return flat.reshape(batch, steps, heads, units).transpose(1, 2)

    mixed = scaled_dot_product_attention(part(query, query_bias), part(key, key_bias), part(value, value_bias), scale=1 / math.sqrt(units))
    return torch.addmm(out_bias, mixed.transpose(1, 2).reshape(batch * steps, heads * units), out.reshape(heads * units, units))
