// Every string that becomes markup, or the address of a script, passes here (Trusted Types, the policy named "default").
// Our markup is escaped where it is made and has none of these elements; what has one is not ours. Markup that fails is
// refused with a TypeError by the browser. Handlers in attributes are the content security policy's to stop.
// Where an extension has made a policy of this name before, that one decides.
try {
  window.trustedTypes && trustedTypes.createPolicy("default", {
    createHTML: (markup) => (/<(script|iframe|object|embed|base|meta|link|style)\b/i.test(markup) ? null : markup),
    createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
  });
} catch (taken) {}
