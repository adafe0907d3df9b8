package io.hengke.runs;

import java.time.Instant;
import java.util.UUID;

/**
 * Everybody looks at this run from now on. An older run may be made current again, which is told in the same way.
 *
 * @param run the run's id
 * @param label names it by what went into it
 */
public record RunPublished(UUID run, String label, Instant at) {}
