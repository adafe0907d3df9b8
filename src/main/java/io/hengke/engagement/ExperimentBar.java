package io.hengke.engagement;

/**
 * How many customers the figures of an experiment need.
 *
 * @param customers in each arm
 * @param buyers in both arms together, for a buying rate
 * @param learning in each arm of each half, for an uplift learner
 */
record ExperimentBar(long customers, long buyers, long learning) {

    /** 100 customers, 10 buyers, 500 customers. */
    static final ExperimentBar DEFAULT = new ExperimentBar(100, 10, 500);
}
