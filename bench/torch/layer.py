"""The layer in native PyTorch as its definition reads, and how `npm run bench` asks for it: lines of JSON in, lines of JSON out.

The first line brings weights and inputs. Then "turn" computes for a turn and answers with the mean in milliseconds, and
any other line is answered with what there is to compare.
"""

import json
import math
import os
import sys
import time

import torch

# What a turn takes at least, ms, as in page/turn.ts.
SHORTEST = 10

# Where others use the machine as well, the processor's time is the honest one.
CLOCK = time.process_time if os.environ.get("HEADLIGHT_CLOCK") == "processor" else time.perf_counter


def branch(x, weights, heads, units):
    """One branch: projections, batched products, softmax. Returns maps and output."""
    dense, dense_bias, query, query_bias, key, key_bias, value, value_bias, out, out_bias = weights
    batch, steps, _ = x.shape
    hidden = torch.addmm(dense_bias, x.reshape(batch * steps, -1), dense)

    def part(kernel, bias):
        flat = torch.addmm(bias.reshape(-1), hidden, kernel.reshape(units, heads * units))
        return flat.reshape(batch, steps, heads, units).transpose(1, 2)

    scores = part(query, query_bias) @ part(key, key_bias).transpose(2, 3)
    maps = torch.softmax(scores / math.sqrt(units), dim=-1)
    mixed = (maps @ part(value, value_bias)).transpose(1, 2).reshape(batch * steps, heads * units)
    output = torch.addmm(out_bias, mixed, out.reshape(heads * units, units))
    return maps, output.reshape(batch, steps, units)


def tensor(values, shape):
    return torch.tensor(values, dtype=torch.float32).reshape(shape)


def first_message():
    """The request, its weights in Keras' order, and what computes both branches with them."""
    message = json.loads(sys.stdin.readline())
    torch.set_num_threads(message["threads"])
    # Numbers close to the least there are slow a processor tenfold, and ours gives none: of that no race shall be made.
    torch.set_flush_denormal(True)
    request = message["request"]
    batch, steps, heads, units = (request[name] for name in ("batch", "steps", "heads", "units"))
    weights = [tensor(w["values"], w["shape"]) for w in request["weights"]]
    inputs = [tensor(request[name]["values"], (batch, steps, request[name]["width"])) for name in ("short", "long")]

    def forward():
        of_branch = [weights[0:2] + weights[4:12], weights[2:4] + weights[12:20]]
        return [branch(x, w, heads, units) for x, w in zip(inputs, of_branch)]

    return request, weights, forward


def serve(run, compared):
    """Answers "turn" by runs of `run`, and anything else by `compared()`."""
    answer("ready")
    for line in sys.stdin:
        if json.loads(line) != "turn":
            answer(compared())
            continue
        total, runs = 0, 0
        while total < SHORTEST:
            began = CLOCK()
            run()
            total += (CLOCK() - began) * 1000
            runs += 1
        answer(total / runs)


def answer(value):
    print(json.dumps(value), flush=True)
