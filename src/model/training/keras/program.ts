import { KERAS_LAYER } from "../../weights/kerasLayer";
import { KERAS_MODEL } from "./programModel";
import { KERAS_STEPS } from "./programSteps";

/** `train.py` of the export: the whole model in plain Keras. What it is made of lies beside it, in `task.json` and `data.npz`. */
export const KERAS_PROGRAM = `"""The forecast of a series with hierarchical attention in plain Keras 3, from an export of Headlight.

    pip install keras tensorflow
    python train.py            trains, and saves forecast.keras
    python train.py --check    ends after the comparison

Begins with the same weights and takes the same batches as Headlight did, and prints the first losses beside Headlight's. On
several machines: start it on each, with TF_CONFIG in the environment as TensorFlow wants it
(https://www.tensorflow.org/guide/distributed_training#setting_up_the_tf_config_environment_variable). Each takes its share of every
batch, and the losses stay the same.
"""

import json
import math
import os
import sys

os.environ["KERAS_BACKEND"] = "tensorflow"
import tensorflow as tf

# Before anything else of TensorFlow: it finds the other workers.
STRATEGY = tf.distribute.MultiWorkerMirroredStrategy() if "TF_CONFIG" in os.environ else tf.distribute.get_strategy()

import keras
import numpy as np
from keras import layers

TASK = json.load(open("task.json"))
DATA = dict(np.load("data.npz"))
STEPS, UNITS, HEADS, HORIZON, TARGETS = (TASK[name] for name in ("steps", "units", "heads", "horizon", "targets"))
LEVELS = TASK["levels"]
WORKERS = STRATEGY.num_replicas_in_sync
WORKER = json.loads(os.environ["TF_CONFIG"])["task"]["index"] if WORKERS > 1 else 0


${KERAS_LAYER}${KERAS_MODEL}${KERAS_STEPS}`;
