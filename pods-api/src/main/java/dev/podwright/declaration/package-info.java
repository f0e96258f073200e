/**
 * What Podwright writes into a pod's annotations so that it survives rendering: which sidecar serves whom, who listens
 * and dials beyond {@code ports}, who writes and reads a shared volume, and which rules are switched off and why.
 *
 * <p>A key says of whom and what it speaks: {@code <container>.podwright.dev/<word>} of one container,
 * {@code podwright.dev/<word>} of the whole pod. A container's name is a DNS label, so the key is always one that the
 * API server accepts.
 */
@NullMarked
package dev.podwright.declaration;

import org.jspecify.annotations.NullMarked;
