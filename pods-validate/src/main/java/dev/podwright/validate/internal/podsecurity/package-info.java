/**
 * The Pod Security Standards: one class a check, listed with their versions in {@code PodSecurityChecks}.
 *
 * <p>Upstream: {@code k8s.io/pod-security-admission/policy}.
 */
@NullMarked
package dev.podwright.validate.internal.podsecurity;

import org.jspecify.annotations.NullMarked;
