package io.hengke.report;

import java.util.List;

/**
 * A section of the report.
 *
 * @param id its anchor
 * @param lead one sentence: the question it answers
 */
record Section(String id, String title, String lead, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }
}
