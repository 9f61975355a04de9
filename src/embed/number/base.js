// A server that answers for a folder without the last slash of its address, and does not redirect: whatever is relative
// would be looked for one folder too high.
{
  const last = /^http[^?#]*\/([^/?#.]+)([?#]|$)/.exec(location);
  if (last) document.querySelector("base").href = last[1] + "/";
}
