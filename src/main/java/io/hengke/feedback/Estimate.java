package io.hengke.feedback;

/**
 * A score with what chance leaves open.
 *
 * @param value the score
 * @param standardError of the score, in its unit
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(double value, double standardError, double low, double high) {}
