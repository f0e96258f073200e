/** What a server-side apply makes of an object: merging, and removing what its field manager no longer applies. */
@org.jspecify.annotations.NullMarked
package dev.podwright.overlay.internal.apply;
