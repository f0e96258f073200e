package dev.podwright.client.result;

/** The checks after authorization that can refuse a request. {@link Failure#admissionCheck} says which one did. */
public enum AdmissionCheck {
    /** A ResourceQuota is used up, or requires fields that the object does not have. */
    QUOTA,
    /** A LimitRange does not allow the resources of the object. */
    LIMIT_RANGE,
    /** The Pod Security Standards of the namespace do not allow the pod. */
    POD_SECURITY,
    /** A ValidatingAdmissionPolicy or MutatingAdmissionPolicy. */
    POLICY,
    /** A webhook refused the request, or the server could not call it. */
    WEBHOOK,
    /** The namespace is being deleted, so nothing can be created in it. */
    NAMESPACE_TERMINATING,
    /** The eviction of a pod would violate its PodDisruptionBudget. */
    DISRUPTION_BUDGET,
    /** Another admission plugin of the server. */
    OTHER
}
