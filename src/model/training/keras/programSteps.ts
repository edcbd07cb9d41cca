/** The part of the program that takes steps: the loss, the rate, the optimiser, and what is compared. */
export const KERAS_STEPS = `def errors_of(predicted, wanted):
    """One number for each that is forecast; of quantiles, one after the other."""
    error = predicted - tf.tile(wanted, [1, 1, len(LEVELS)])
    if TASK["loss"] == "square":
        return tf.square(error)
    if TASK["loss"] == "absolute":
        return tf.abs(error)
    level = tf.repeat(tf.constant(LEVELS, "float32"), HORIZON * TARGETS)
    return tf.maximum((1 - level) * error, -level * error)


def rate_at(step):
    rate, length = TASK["rate"], TASK["length"]
    rise = TASK["warmUp"] * length
    if step < rise:
        return rate * (step + 1) / max(1, math.ceil(rise))
    if TASK["schedule"] == "constant":
        return rate
    return rate * (1 + math.cos(math.pi * min(1, (step - rise) / max(1, length - rise)))) / 2


def make_optimizer():
    decay = TASK["decay"] or None
    if TASK["momentum"] is None:
        return keras.optimizers.Adam(0.0, weight_decay=decay)
    return keras.optimizers.SGD(0.0, momentum=TASK["momentum"], weight_decay=decay)


with STRATEGY.scope():
    model = make_model()
    optimizer = make_optimizer()
    optimizer.build(model.trainable_variables)
    start(model)


def replica_step(inputs, wanted, windows):
    """The share of a batch of so many windows that this worker has."""
    with tf.GradientTape() as tape:
        predicted = model(inputs, training=True)[:, -wanted.shape[1]:]
        errors = errors_of(predicted, wanted)
        loss = tf.reduce_sum(errors) / (tf.cast(windows, "float32") * errors.shape[1] * errors.shape[2])
    gradients = tape.gradient(loss, [variable.value for variable in model.trainable_variables])
    replicas = tf.distribute.get_replica_context()
    gradients = replicas.all_reduce(tf.distribute.ReduceOp.SUM, gradients)
    if TASK["clip"]:
        gradients, _ = tf.clip_by_global_norm(gradients, TASK["clip"])
    apply(gradients)
    return replicas.all_reduce(tf.distribute.ReduceOp.SUM, loss)


def apply(gradients):
    # Keras adds up what each worker brings; here it is the whole already.
    optimizer.apply([gradient / WORKERS for gradient in gradients], model.trainable_variables)


@tf.function(reduce_retracing=True)
def step_of(inputs, wanted, windows):
    return STRATEGY.run(replica_step, args=(inputs, wanted, windows))


def take(step, ends):
    optimizer.learning_rate.assign(rate_at(step))
    mine = ends[WORKER::WORKERS]
    loss = step_of([tf.constant(x) for x in inputs_of(mine)], tf.constant(wanted_of(mine)), tf.constant(len(ends)))
    return float(loss)


def main():
    ours = DATA["losses"]
    losses = np.array([take(step, ends.astype(int)) for step, ends in enumerate(DATA["batches"])])
    if WORKER == 0:
        print(f"workers: {WORKERS}\\nstep  Keras       Headlight")
        for step, (keras_loss, our_loss) in enumerate(zip(losses, ours)):
            print(f"{step:4d}  {keras_loss:.8f}  {our_loss:.8f}")
    difference = np.max(np.abs(losses - ours) / np.maximum(np.abs(ours), 1e-12))
    print(f"largest difference: {difference:.1e} of the loss")
    if difference > 1e-3:
        raise SystemExit("The losses are not those of Headlight.")
    if "--check" in sys.argv:
        return
    # From here on batches are drawn by NumPy's generator, no longer by Headlight's.
    rng, windows = np.random.default_rng(TASK["seed"]), DATA["windows"].astype(int)
    batch, order = DATA["batches"].shape[1], np.array([], int)
    for step in range(len(losses), TASK["length"]):
        if len(order) < batch:
            order = rng.permutation(windows)
        ends, order = order[:batch], order[batch:]
        loss = take(step, ends)
        if WORKER == 0 and (step + 1) % 100 == 0:
            print(f"step {step + 1}: loss {loss:.6f}")
    if WORKER == 0:
        model.save("forecast.keras")


main()
`;
