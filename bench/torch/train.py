"""Training the layer in native PyTorch, as `layer.py` is asked for it: Adam on the mean square, one step a run, with the loss
read; compared are the losses of the first steps."""

import torch

from layer import first_message, serve, tensor

# As in page/peers/trained.ts.
COMPARED = 20
RATE = 0.01
EPSILON = 1e-7


def train(request, weights, output):
    """What `serve` asks for: one step, and the losses of the first ones. `output` computes Z."""
    target = tensor(request["target"], (request["batch"], request["steps"], request["units"]))
    optimiser = torch.optim.Adam([weight.requires_grad_() for weight in weights], lr=RATE, eps=EPSILON)
    losses = []

    def run():
        optimiser.zero_grad()
        loss = torch.mean((output() - target) ** 2)
        loss.backward()
        optimiser.step()
        value = loss.item()
        if len(losses) < COMPARED:
            losses.append(value)

    return run, lambda: losses


def main():
    request, weights, forward = first_message()

    def output():
        (_, short), (_, long) = forward()
        return short + long

    serve(*train(request, weights, output))


if __name__ == "__main__":
    main()
