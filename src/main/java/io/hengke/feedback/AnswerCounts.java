package io.hengke.feedback;

/**
 * What answers to one question come down to; weighted, in fractions.
 *
 * @param answers number of valid answers
 * @param best those at the good end: 9 and 10 for NPS, 4 and 5 for CSAT
 * @param worst those at the bad end: 0 to 6 for NPS, 1 and 2 for CSAT
 * @param sumMilli sum of thousandths of the scores
 * @param sumOfSquaresMicro sum of millionths of the squared scores
 */
record AnswerCounts(double answers, double best, double worst, double sumMilli, double sumOfSquaresMicro) {

    AnswerCounts minus(AnswerCounts other) {
        return new AnswerCounts(
                answers - other.answers,
                best - other.best,
                worst - other.worst,
                sumMilli - other.sumMilli,
                sumOfSquaresMicro - other.sumOfSquaresMicro);
    }

    AnswerCounts plus(AnswerCounts other, double weight) {
        return new AnswerCounts(
                answers + weight * other.answers,
                best + weight * other.best,
                worst + weight * other.worst,
                sumMilli + weight * other.sumMilli,
                sumOfSquaresMicro + weight * other.sumOfSquaresMicro);
    }
}
