/**
 * Finds the files of a run and reads the articles in them.
 *
 * <p>In: the folders and files of a command line. Out: {@link org.gradewire.text.Article}s, whose
 * blocks are aligned with the decoded file. Start reading at {@link
 * org.gradewire.read.ArticleReader}. A new format is one more {@code Format}. Names of page parts
 * that are not the story are data, in {@code page-hints.tsv} beside the classes.
 */
@NullMarked
package org.gradewire.read;

import org.jspecify.annotations.NullMarked;
