package io.hengke.ingest;

import java.util.List;

/**
 * A record as its file has it.
 *
 * @param line number of the line it starts on, from 1
 * @param cells as written; of a copy of ours, with its marks first
 */
record Original(long line, List<String> cells) {}
