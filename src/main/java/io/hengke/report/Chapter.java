package io.hengke.report;

/** Writes one section of the report from its marts. */
@FunctionalInterface
interface Chapter {

    /** @param headline the single row of report_headline, which most sections need */
    Section write(Edition edition, Row headline);
}
