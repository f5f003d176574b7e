/**
 * Opens files packed in others: gzip files and ZIP archives. Nothing is unpacked to disk.
 *
 * <p>In: a file. Out: what is packed in it, each file under a name that is a plain path, or the
 * reason why it cannot be used. Start reading at {@link org.gradewire.read.archive.ZipDirectory}.
 */
@NullMarked
package org.gradewire.read.archive;

import org.jspecify.annotations.NullMarked;
