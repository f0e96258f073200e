package dev.podwright.client;

/** What became of one object. */
public enum Outcome {
    /** It is new on the cluster; under a dry run it would be. */
    CREATED,
    /** It was there and has changed; under a dry run it would. */
    CHANGED,
    /** It was there exactly so: nothing has changed. */
    UNCHANGED,
    /** It is there as it was applied; whether that changed anything was not looked at. */
    APPLIED,
    /** It was found. */
    FOUND,
    /** A pod that is ready: its Ready condition is true. */
    READY,
    /** A pod that has run to its end, with success. */
    SUCCEEDED,
    /** It is gone, or its end has begun where nobody asked to wait. */
    DELETED,
    /** There was none, so there was nothing to delete. */
    ABSENT,
    /** It did not work out: {@link Result#failure} says why. */
    FAILED,
    /** It was not tried, since something that it needs has failed. */
    SKIPPED
}
