/**
 * Writes and reads what articles say in formats of other annotation programs.
 *
 * <p>In: {@link org.gradewire.label.MarkedArticle}s. Out: files of W3C Web Annotation, brat, Label
 * Studio, doccano or UIMA; and back. Start reading at {@link
 * org.gradewire.exchange.ExchangeFormat}. Whatever a format has no place for is written as a {@link
 * org.gradewire.exchange.MarkNote}, which people can read and edit in that program.
 */
@NullMarked
package org.gradewire.exchange;

import org.jspecify.annotations.NullMarked;
