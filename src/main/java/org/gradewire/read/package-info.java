/**
 * Finds the files of a run and reads the articles in them.
 *
 * <p>In: the folders and files of a command line. Out: {@link org.gradewire.text.Article}s, whose
 * blocks are aligned with the saved file. Start reading at {@link
 * org.gradewire.read.ArticleReader}. Each family of formats has a package below this one; a new one
 * is one more {@link org.gradewire.read.format.Format}.
 */
@NullMarked
package org.gradewire.read;

import org.jspecify.annotations.NullMarked;
