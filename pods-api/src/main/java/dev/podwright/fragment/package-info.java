/** Parts of Kubernetes objects in documents of other kinds, such as the pod template in a custom resource. */
@NullMarked
package dev.podwright.fragment;

import org.jspecify.annotations.NullMarked;
