package io.hengke.nlp;

/** Gives each text its place among meanings: near for texts that say alike things. */
@FunctionalInterface
interface Meaning {

    /** {@link SentenceEmbedding#SIZE} coordinates; the same for equal texts. */
    float[] of(String text);
}
