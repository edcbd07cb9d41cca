import { room } from "../room";

/** Words that Headlight uses in a sense of its own, each said in a sentence or two. In the order in which one meets them. */
export const glossaryWords = room("glossary", {
  title: "What the words mean",
  all: "All words",
  words: {
    layer: {
      name: "Layer",
      says: "What turns two windows of a series into maps and an output. All that it knows is in its weights, which are drawn by chance, set by hand or learnt.",
    },
    attention: {
      name: "Attention",
      says: "For every moment of a window, how much the layer draws on each moment of it: weights that add up to 1.",
    },
    head: {
      name: "Head",
      says: "One set of attention weights. A layer has several, which look independently of each other, so that each can attend to something else. Each map is one head.",
    },
    map: {
      name: "Map",
      says: "How one head shares its attention, as a square of numbers: a row for each step that looks, a column for each step that is looked at.",
    },
    weight: {
      name: "Weight",
      says: "A number by which another is multiplied. In a map: the part of its attention that one step gives to another. In a layer: one of the numbers that training changes.",
    },
    score: { name: "Score", says: "How well a key fits a query, before the softmax: their numbers multiplied one by one and added up, divided by the root of how many there are." },
    window: {
      name: "Window",
      says: "The stretch of the series that the layer sees. There are two, which end at the same moment: a short one, sample by sample, and a long one that reaches further back in coarser steps.",
    },
    branch: {
      name: "Branch",
      says: "The part of the layer that works on one window. The short and the long branch have weights of their own; what they give is added.",
    },
    sample: { name: "Sample", says: "One row of the series: what was measured at one moment. Samples are counted from 0, from the beginning of the series." },
    step: { name: "Step", says: "One moment of a window: a row and a column of each map. Steps are counted from 1, from the beginning of the window. In the long window it is the mean of several samples." },
    stride: { name: "Stride", says: "How many samples make one step of the long window. With a stride of 4, an hourly series gives steps of 4 hours." },
    query: { name: "Query", says: "The step that looks: a row of the map. From it the head makes some numbers that say what it looks for." },
    key: { name: "Key", says: "A step that is looked at: a column of the map. From it the head makes some numbers that say what it offers. Where query and key fit, the weight is large." },
    value: { name: "Value", says: "What a step hands on to whoever looks at it: some numbers that are multiplied by the weight and added up." },
    outputWeights: { name: "Output weights", says: "What a head multiplies the values that it found with, before the results of all heads are added. Also called Wo; each head has its own." },
    even: {
      name: "Even attention",
      says: "The same weight for every step that may be looked at. Colours are counted in multiples of it: 1 × even is a head that prefers nothing there.",
    },
    diagonal: { name: "Diagonal", says: "The line of a map on which each step looks at itself, from the upper left to the lower right." },
    lag: { name: "Lag", says: "How far the step that is looked at lies from the step that looks: back is below zero, ahead above." },
    z: {
      name: "Z",
      says: "What the layer hands on: some numbers for each step, as many as it has units. It is the output of the short branch plus that of the long one.",
    },
    units: { name: "Units", says: "How many numbers the layer keeps for each step. More of them tell more things apart, and take more weights." },
    seed: { name: "Seed", says: "The number that chance starts from. The same seed always draws the same weights; another one draws others." },
    standardise: {
      name: "Standardise",
      says: "Each column less its mean, divided by its spread, so that degrees and metres per second count alike. Mean and spread are those of the whole series, so they stay while the window moves.",
    },
    causal: { name: "Causal mask", says: "No step may look at a later one, as in a forecast, where the future is not known. What may not be looked at is hatched." },
    positions: { name: "Positions", says: "Columns that say where in the window each step is. Without them, and without a causal mask, a layer does not know the order of the steps." },
    softmax: { name: "Softmax", says: "What makes scores into weights: each becomes positive, and together they add up to 1." },
    temperature: { name: "Temperature", says: "What scores are divided by before the softmax. Below 1 a head looks more sharply, above 1 more evenly." },
    padding: { name: "Padding", says: "Steps that hold no data, as before a series begins. They are not looked at." },
    cosine: {
      name: "Cosine",
      says: "How far two lists of numbers point the same way: 1 the same way, 0 neither with nor against each other, −1 opposite ways.",
    },
    entropy: {
      name: "Entropy",
      says: "How widely a head spreads its attention, in bits: 3 bits are as wide as 2³ = 8 steps evenly, 0 bits a single step.",
    },
    loss: { name: "Loss", says: "How far off the forecasts are on average, in one number. Training changes the weights so that it gets smaller." },
  },
});
