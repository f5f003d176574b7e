/**
 * Makes the review page, on which a person reads, judges and corrects records beside their sources.
 *
 * <p>In: the files of an output folder ({@code records.json}, {@code articles.jsonl}, {@code
 * text/}). Out: one HTML file that needs nothing else, or the same page from a server on this
 * machine, which keeps {@code review.json}. Start reading at {@link
 * org.gradewire.review.ReviewPage}; the page's own scripts are resources of this package and begin
 * at {@code main.js}.
 */
@NullMarked
package org.gradewire.review;

import org.jspecify.annotations.NullMarked;
