package io.hengke.imports;

import java.util.UUID;

/**
 * An import is no longer part of the history. It may be committed again.
 *
 * @param number its place in the history, which it keeps
 */
public record ImportUndone(UUID id, long number) {}
