package io.hengke.imports;

import java.util.List;
import java.util.UUID;

/**
 * An import has become part of the history, for the first time or again after it was undone. It may be undone later.
 *
 * @param number its place in the history
 * @param tables English names of the tables it has rows of
 */
public record ImportCommitted(UUID id, long number, List<String> tables) {}
