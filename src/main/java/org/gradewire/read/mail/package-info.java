/**
 * Reads mails, mailboxes and web pages saved as mails (MHTML).
 *
 * <p>In: a file. Out: the stories of its text parts, aligned with the file as it was saved through
 * quoted-printable, base64 and the encodings of the parts, and the files attached. Start reading at
 * {@link org.gradewire.read.mail.MailFormat}.
 */
@NullMarked
package org.gradewire.read.mail;

import org.jspecify.annotations.NullMarked;
