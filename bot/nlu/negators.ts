/** Words that turn what follows around, folded, in the four languages. */
export const negators: ReadonlySet<string> = new Set(
  (
    'no non nao n not never nunca jamas jamais endexamais sin sen sem without nada ni nin nem tampoco tampouco neither ' +
    'nobody nadie ninguen ninguem none nothing ningun ninguna ninguno ningunha nenhum nenhuma dont doesnt didnt isnt ' +
    'wasnt arent werent cannot cant couldnt wont wouldnt hasnt havent hadnt aint hardly barely apenas poco poca pouco ' +
    'pouca lacks lacking'
  ).split(' '),
);
