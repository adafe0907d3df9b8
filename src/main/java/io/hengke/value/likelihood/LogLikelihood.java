package io.hengke.value.likelihood;

/** The mean log-likelihood of a customer as a function of the logarithms of the parameters. */
public interface LogLikelihood {

    /** Number of parameters. */
    int size();

    /**
     * @param logarithms of the parameters
     * @param gradient receives the derivatives by those logarithms
     * @return mean over the customers; the same bits on every call, whatever the number of threads
     */
    double at(double[] logarithms, double[] gradient);
}
