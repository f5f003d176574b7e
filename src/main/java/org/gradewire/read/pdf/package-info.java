/**
 * Reads PDF documents: the words of their pages in reading order, with page numbers for citations.
 *
 * <p>In: the bytes of one file. Out: one {@link org.gradewire.read.format.Story}. The way of a
 * page: glyphs with their places ({@code GlyphEngine}), pieces of lines ({@code PieceMaker}),
 * columns and tables ({@code PageLayout}); then, over all pages, running headers out ({@code
 * RunningLines}) and paragraphs, headings and lists ({@code Paragraphs}). Start reading at {@link
 * org.gradewire.read.pdf.PdfFormat}, which is all that is loaded until a PDF comes.
 */
@NullMarked
package org.gradewire.read.pdf;

import org.jspecify.annotations.NullMarked;
