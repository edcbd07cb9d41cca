"""Training steps in PyTorch on the GPU: as they are written, and as a graph."""

import torch

from layer import branch
from timing import ON_GPU, graphed, tf32, timed

# As in page/peers/adam.ts.
RATE = 0.01
EPSILON = 1e-7


def training_row(request, given):
    tf32(False)
    row = {"eager": timed(stepper(request, given)), "eager, loss read": timed(loss_read(stepper(request, given)))}
    if ON_GPU:
        row["graph"] = timed(graphed(stepper(request, given, capturable=True)))
    return row


def losses_apart(request, given, losses):
    """How far losses are from those in float64 at most, each relative to itself."""
    step = stepper(request, given, double=True)
    exact = [step().item() for _ in losses]
    return max(abs(ours - theirs) / theirs for ours, theirs in zip(losses, exact))


def loss_read(step):
    return lambda: step().item()


def stepper(request, given, double=False, capturable=False):
    """What takes one step of Adam on the mean square, and returns its loss."""
    batch, steps, width, units, heads = (request[name] for name in ("batch", "steps", "width", "units", "heads"))

    def placed(tensor):
        return (tensor.double() if double else tensor).clone()

    weights = [placed(weight).requires_grad_() for weight in given.weights(request)]
    inputs = [placed(given.tensor(request[name], (batch, steps, width))) for name in ("short", "long")]
    target = placed(given.tensor(request["target"], (batch, steps, units)))
    of_branch = [weights[0:2] + weights[4:12], weights[2:4] + weights[12:20]]
    optimiser = torch.optim.Adam(weights, lr=RATE, eps=EPSILON, capturable=capturable)

    def step():
        optimiser.zero_grad()
        (_, short), (_, long) = [branch(x, own, heads, units) for x, own in zip(inputs, of_branch)]
        loss = torch.mean((short + long - target) ** 2)
        loss.backward()
        optimiser.step()
        return loss

    return step
