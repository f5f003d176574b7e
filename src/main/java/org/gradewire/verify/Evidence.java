package org.gradewire.verify;

import java.util.Optional;

/**
 * The two texts that citations of an article point into.
 *
 * @param mediaType of the source file
 * @param text the normalised text, if it is there
 * @param source the source file, if it is there as the run found it
 */
record Evidence(String mediaType, Optional<CodePoints> text, Optional<SavedFile> source) {}
