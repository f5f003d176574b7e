/**
 * Reads documents of word processors: Word (DOCX), OpenDocument (ODT, FODT) and RTF.
 *
 * <p>In: a {@link org.gradewire.read.format.FileContent}. Out: a {@link
 * org.gradewire.read.format.Reading} with one story. Of a packed document the raw offsets count the
 * characters of the parts that it is packed from, of RTF the bytes of the file. Start reading at
 * {@link org.gradewire.read.office.OfficeFormat}; what all three share is {@code Flow}, which makes
 * lines of paragraphs and tables.
 */
@NullMarked
package org.gradewire.read.office;

import org.jspecify.annotations.NullMarked;
