"""The layer's forward pass in native PyTorch, as `layer.py` is asked for it; compared are numbers spread evenly over each array."""

import torch

from layer import first_message, serve


def main():
    _, _, forward = first_message()
    result = {}

    def run():
        (short, first_output), (long, second_output) = forward()
        result.update(short=short, long=long, output=first_output + second_output)

    with torch.inference_mode():
        serve(run, lambda: {name: sample(values) for name, values in result.items()})


def sample(values):
    flat = values.reshape(-1)
    step = max(1, flat.numel() // 2000)
    return flat[::step][: flat.numel() // step].tolist()


main()
