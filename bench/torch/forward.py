"""The layer in native PyTorch, for `npm run bench`: lines of JSON in, lines of JSON out.

The first line brings weights and inputs. Then "turn" computes for a turn and answers with the mean in milliseconds, and
"sample" answers with numbers of the last result, spread evenly over each array.
"""

import json
import math
import sys
import time

import torch

# What a turn takes at least, ms, as in page/turn.ts.
SHORTEST = 10


def branch(x, weights, heads, units):
    """One branch as its definition reads: projections, batched products, softmax. Returns maps and output."""
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


def main():
    first = json.loads(sys.stdin.readline())
    torch.set_num_threads(first["threads"])
    request = first["request"]
    heads, units = request["heads"], request["units"]
    weights = [torch.tensor(w["values"], dtype=torch.float32).reshape(w["shape"]) for w in request["weights"]]
    inputs = [
        torch.tensor(request[name]["values"], dtype=torch.float32).reshape(
            request["batch"], request["steps"], request[name]["width"]
        )
        for name in ("short", "long")
    ]
    of_branch = [weights[0:2] + weights[4:12], weights[2:4] + weights[12:20]]
    result = None
    answer("ready")
    with torch.inference_mode():
        for line in sys.stdin:
            if json.loads(line) == "turn":
                total, runs = 0, 0
                while total < SHORTEST:
                    began = time.perf_counter()
                    (short, first_output), (long, second_output) = (
                        branch(x, w, heads, units) for x, w in zip(inputs, of_branch)
                    )
                    result = {"short": short, "long": long, "output": first_output + second_output}
                    total += (time.perf_counter() - began) * 1000
                    runs += 1
                answer(total / runs)
            else:
                answer({name: sample(values) for name, values in result.items()})


def sample(values):
    flat = values.reshape(-1)
    step = max(1, flat.numel() // 2000)
    return flat[::step][: flat.numel() // step].tolist()


def answer(value):
    print(json.dumps(value), flush=True)


main()
