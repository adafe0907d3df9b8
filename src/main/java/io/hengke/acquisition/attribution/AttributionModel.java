package io.hengke.acquisition.attribution;

import java.util.Locale;

/** A rule by which a conversion is shared among the touches before it. */
public enum AttributionModel {
    /** All to the first touch. */
    FIRST,
    /** All to the last touch. */
    LAST,
    /** The same to every touch. */
    LINEAR,
    /** 40 % to the first and to the last touch, 20 % to all between; two touches 50 % each. */
    POSITION,
    /** Each touch half as much as one a half-life later. */
    TIME_DECAY,
    /** In proportion to removal effects in a Markov chain, see {@link MarkovChain}. */
    MARKOV,
    /** Shapley value of the game "who is won with these channels alone". */
    SHAPLEY;

    /** As written in files, e.g. {@code time_decay}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
