package dev.podwright.client.result;

/** What happened to an object. After a dry run or a diff: what would happen. */
public enum Outcome {
    /** It did not exist and was created. */
    CREATED,
    /** It existed and was changed. */
    CHANGED,
    /** It existed, and nothing changed. */
    UNCHANGED,
    /**
     * It was applied to an existing object. Whether that changed anything is unknown, because the preflight GET is off, or
     * found no object that another client has created since.
     */
    APPLIED,
    /**
     * It was applied to an object that is being deleted: the server has accepted the change, but the object will not exist
     * for long. Apply it again when it is gone.
     */
    TERMINATING,
    /** It was read. */
    FOUND,
    /** It is ready, as its kind means that, or has the condition that was waited for. */
    READY,
    /** A pod has ended successfully, or a Job is complete. */
    SUCCEEDED,
    /** It no longer exists; without waiting for the deletion, the server has begun to delete it. */
    DELETED,
    /** It did not exist, so there was nothing to delete. */
    ABSENT,
    /** The call failed. {@link Result#failure} says why. */
    FAILED,
    /** It was not tried, because an object that it depends on failed or the thread was interrupted. */
    SKIPPED
}
