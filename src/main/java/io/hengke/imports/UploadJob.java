package io.hengke.imports;

import io.hengke.shared.Language;
import java.util.UUID;

/**
 * What a job of this module is started with.
 *
 * @param language of the sentences about rows
 */
record UploadJob(UUID upload, Language language) {}
