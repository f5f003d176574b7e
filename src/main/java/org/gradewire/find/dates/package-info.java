/**
 * Finds the dates of a text, and when an article came out by its own account.
 *
 * <p>Start reading at {@link org.gradewire.find.dates.DateFinder}; {@link
 * org.gradewire.find.dates.ArticleDateFinder} uses it for the article's own date. The words it
 * knows are in {@code models/wordings/dates.tsv}.
 */
@NullMarked
package org.gradewire.find.dates;

import org.jspecify.annotations.NullMarked;
