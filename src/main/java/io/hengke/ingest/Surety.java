package io.hengke.ingest;

/** How sure it is what a file's form is: sure, likely, or no more than a guess that somebody should look at. */
public enum Surety {
    SURE,
    LIKELY,
    GUESS
}
