// Tells the panel what the record says, whenever it changes: the panel follows its attributes.
const form = document.getElementById('deal');
const panel = document.querySelector('handback-panel');

form.addEventListener('input', (event) => panel.setAttribute(event.target.name, event.target.value));
form.addEventListener('submit', (event) => event.preventDefault());
