/**
 * What Podwright writes into a pod's annotations so that it survives rendering: which sidecar serves which container,
 * which containers listen and dial beyond {@code ports}, which write and read a shared volume, and which rules are
 * suppressed and why.
 *
 * <p>A key names what is declared and the container: {@code <word>.podwright.dev/<container>}. A suppression is {@code
 * suppress.podwright.dev/<rule>} for the pod and {@code <rule>.suppress.podwright.dev/<container>} for a container,
 * with the rule's slash written as a dot. A container's name is a DNS label, so the key is always one that the API
 * server accepts.
 */
@NullMarked
package dev.podwright.declaration;

import org.jspecify.annotations.NullMarked;
